// The second thread of the benchmark in Node.
import { type MessagePort, workerData } from 'node:worker_threads';
import { engineOpener } from '#classifier/open.ts';
import { partnerAt } from '#classifier/partner.ts';
import { threadEnd } from '#cli/thread-end.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { accompany } from './second.ts';
import type { Benchmarked } from './training.ts';

const { model, port } = workerData as { readonly model: Benchmarked; readonly port: MessagePort };
await accompany(model, engineOpener(compiledKernels), partnerAt(threadEnd(port), 1));
port.close();
