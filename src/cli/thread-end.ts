/** @file One end of a channel between two threads of Node. */
import type { MessagePort } from 'node:worker_threads';
import type { MessageEnd } from '#classifier/partner.ts';

export const threadEnd = (port: MessagePort): MessageEnd => ({
  post: (message, transfer) => port.postMessage(message, transfer),
  listen: (hear) => void port.on('message', hear),
});
