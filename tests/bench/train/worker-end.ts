/** One end of a channel between two workers of a page. */
import type { MessageEnd } from '#classifier/partner.ts';

export const workerEnd = (port: MessagePort): MessageEnd => ({
  post: (message, transfer) => port.postMessage(message, transfer),
  listen: (hear) => (port.onmessage = ({ data }) => hear(data)),
});
