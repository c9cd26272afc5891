// IndexedDB tells by events what a program awaits: the result of a request, the end of a transaction.

export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(asError(request.error));
  });
}

/** Rejects when the transaction was undone, by a request that failed or as a whole. */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(asError(transaction.error));
  });
}

function asError(error: DOMException | null): DOMException {
  return error ?? new DOMException("undone", "AbortError");
}
