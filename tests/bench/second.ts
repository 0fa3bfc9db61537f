// The second thread of the benchmark.
import { type MessagePort, workerData } from 'node:worker_threads';
import { partnerAt } from '../../src/classifier/partner.ts';
import { threadEnd } from '../../src/cli/thread-end.ts';
import { type Benchmarked, trainerOf } from './training.ts';

const { model, port } = workerData as { readonly model: Benchmarked; readonly port: MessagePort };
const trainer = await trainerOf(model);
const partner = partnerAt(threadEnd(port), 1);
while ((await trainer.advanceWith(partner)).kind !== 'left');
port.close();
