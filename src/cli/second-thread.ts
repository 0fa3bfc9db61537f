/** @file The second thread of `train --threads 2`. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { type Start, follow } from '#classifier/drive.ts';
import { engineOpener } from '#classifier/open.ts';
import { partnerAt } from '#classifier/partner.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { threadEnd } from './thread-end.ts';

const { start, port } = workerData as { readonly start: Start; readonly port: MessagePort };
await follow(start, engineOpener(compiledKernels), partnerAt(threadEnd(port), 1));
port.close();
