/**
 * @file The worker of the page: {@link drive}, with messages for what is said and heard. A page that wants two starts two
 * with the same command, and gives each one end of a channel.
 */
import { type Command, type News, type Start, drive, follow } from './drive.ts';
import { engineOpener } from './open.ts';
import { type MessageEnd, partnerAt } from './partner.ts';

/** What a worker hears: a command, and with the first one perhaps its partner. */
export type Message = Exclude<Command, Start> | (Start & { readonly partner?: End });

export interface End {
  readonly share: 0 | 1;
  /** To be transferred. */
  readonly port: MessagePort;
}

const heard: Command['kind'][] = [];
let wake = (): void => undefined;

const say = (news: News): void => postMessage(news);

async function hear(wait: boolean): Promise<readonly Command['kind'][]> {
  // messages arrive only while nothing runs
  await new Promise<void>((resolve) => {
    if (wait && !heard.length) wake = resolve;
    else setTimeout(resolve);
  });
  return heard.splice(0);
}

const kernels = async (): Promise<BufferSource> => {
  const { default: base64 } = await import('virtual:kernels');
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
};

const endOf = (port: MessagePort): MessageEnd => ({
  post: (message, transfer) => port.postMessage(message, transfer),
  listen: (hear) => (port.onmessage = ({ data }) => hear(data)),
});

async function start({ partner: end, ...command }: Extract<Message, { kind: 'start' }>): Promise<void> {
  const openEngine = engineOpener(kernels);
  const partner = end && partnerAt(endOf(end.port), end.share);
  if (partner?.share) await follow(command, openEngine, partner);
  else await drive(command, { say, hear }, openEngine, partner);
}

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'start')
    start(data).catch((error: unknown) =>
      say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  else {
    heard.push(data.kind);
    wake();
  }
});
