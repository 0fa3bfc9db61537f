// The second thread of the benchmark in Node.
import { type MessagePort, workerData } from 'node:worker_threads';
import { engineOpener } from '../../../src/classifier/open.ts';
import { partnerAt } from '../../../src/classifier/partner.ts';
import { threadEnd } from '../../../src/cli/thread-end.ts';
import { compiledKernels } from '../../../src/kernels/compile.ts';
import { accompany } from './second.ts';
import type { Benchmarked } from './training.ts';

const { model, port } = workerData as { readonly model: Benchmarked; readonly port: MessagePort };
await accompany(model, engineOpener(compiledKernels), partnerAt(threadEnd(port), 1));
port.close();
