// @ts-check
// The part that all pages in www/draw share: each is opened in a sandboxed frame without an origin, gets one port from
// the page around it, and answers each question on it. A text of a document stays in this frame and in the page. It
// must be the first import: browsers run no animation frames in a frame that is out of sight, and Mermaid waits for
// them.

globalThis.requestAnimationFrame = (run) => setTimeout(() => run(performance.now()));
globalThis.cancelAnimationFrame = (id) => clearTimeout(id);

/**
 * Answers questions: an answer, or a fault in words.
 * @param {(question: any) => unknown} answer
 */
export function answerBy(answer) {
  addEventListener('message', ({ ports: [port] }) => {
    if (!port) return;
    port.onmessage = async ({ data: { id, question } }) => {
      try {
        port.postMessage({ id, answer: await answer(question) });
      } catch (error) {
        port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
      }
    };
  });
}
