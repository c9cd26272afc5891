/**
 * Texts as a stream of UTF-8 that asks for the next only when the reader takes it. A fault goes to
 * `onFault` and breaks the stream off with an error that says nothing: runtimes print it, and a
 * database's or a parser's message can hold answers.
 */
export function textStream(
  texts: AsyncIterator<string>,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const next = await texts.next();
          if (next.done === true) controller.close();
          else controller.enqueue(encoder.encode(next.value));
        } catch (error) {
          onFault(error);
          controller.error(new Error("the stream broke off"));
        }
      },
      cancel: async () => {
        await texts.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
