/**
 * Bytes as a stream that asks for the next only when the reader takes it. A fault goes to `onFault`
 * and breaks the stream off with an error that says nothing: runtimes print it, and a database's or
 * a parser's message can hold answers.
 */
export function byteStream(
  parts: AsyncIterator<Uint8Array<ArrayBuffer>>,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(parts, (bytes) => bytes, onFault);
}

/** Texts as such a stream of UTF-8. */
export function textStream(
  texts: AsyncIterator<string>,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return streamOf(texts, (text) => encoder.encode(text), onFault);
}

function streamOf<Part>(
  parts: AsyncIterator<Part>,
  bytesOf: (part: Part) => Uint8Array<ArrayBuffer>,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        try {
          const next = await parts.next();
          if (next.done === true) controller.close();
          else controller.enqueue(bytesOf(next.value));
        } catch (error) {
          onFault(error);
          controller.error(new Error("the stream broke off"));
        }
      },
      cancel: async () => {
        await parts.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
