/**
 * @file The worker of the page: {@link drive}, with messages for what is said and heard. A page that wants two starts two
 * with the same command, and gives each one end of a channel.
 */
import { openEngine, openTfjs } from './browser.ts';
import { type Command, type News, type Start, drive, follow } from './drive.ts';
import { Inbox } from './inbox.ts';
import { type MessageEnd, partnerAt } from './partner.ts';

/** What a worker hears: a command, and with the first one perhaps its partner. */
export type Message = Exclude<Command, Start> | (Start & { readonly partner?: End });

export interface End {
  readonly share: 0 | 1;
  /** To be transferred. */
  readonly port: MessagePort;
}

const inbox = new Inbox<Command['kind']>();

const say = (news: News): void => postMessage(news);

const endOf = (port: MessagePort): MessageEnd => ({
  post: (message, transfer) => port.postMessage(message, transfer),
  listen: (hear) => (port.onmessage = ({ data }) => hear(data)),
});

async function start({ partner: end, ...command }: Extract<Message, { kind: 'start' }>): Promise<void> {
  const partner = end && partnerAt(endOf(end.port), end.share);
  if (partner?.share) await follow(command, openEngine, partner);
  else await drive(command, { say, hear: inbox.hear }, openEngine, { partner, openTfjs });
}

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'start')
    start(data).catch((error: unknown) =>
      say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  else inbox.put(data.kind);
});
