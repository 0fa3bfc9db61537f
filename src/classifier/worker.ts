/** @file The worker of the page: {@link drive}, with messages for what is said and heard. */
import { type Command, type News, drive } from './drive.ts';
import { engineOpener } from './open.ts';

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

addEventListener('message', ({ data }: MessageEvent<Command>) => {
  if (data.kind === 'start')
    drive(data, { say, hear }, engineOpener(kernels)).catch((error: unknown) =>
      say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  else {
    heard.push(data.kind);
    wake();
  }
});
