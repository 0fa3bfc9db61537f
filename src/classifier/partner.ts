/** @file A partner at the other end of a channel: another worker of the page, or another thread of Node. */

/**
 * The other of two that train together: each takes half of every batch, and both come to the same weights. With
 * dropout other numbers are silenced than by one alone.
 */
export interface Partner {
  readonly share: 0 | 1;
  /** Gives what this one has and receives what the other has; undefined when the other stops. */
  exchange(mine: Float32Array): Promise<Float32Array | undefined>;
}

/** What is said of a run whose second half is gone. */
export const LEFT = 'the second of the two that trained together has stopped';

/** One end of a channel; the ports of pages and those of Node say it differently. */
export interface MessageEnd {
  post(message: ArrayBuffer | null, transfer: ArrayBuffer[]): void;
  listen(hear: (message: unknown) => void): void;
}

export interface DistantPartner extends Partner {
  /** Ends the common work: the other waits no longer. */
  stop(): void;
}

/** Buffers go over without a copy and without shared memory, which a page may only use under special headers. */
export function partnerAt(end: MessageEnd, share: 0 | 1): DistantPartner {
  const heard: (Float32Array | undefined)[] = [];
  let wake = (): void => undefined;
  end.listen((message) => {
    heard.push(message instanceof ArrayBuffer ? new Float32Array(message) : undefined);
    wake();
  });
  return {
    share,
    stop: () => end.post(null, []),
    async exchange(mine) {
      const { buffer } = mine;
      if (!(buffer instanceof ArrayBuffer)) throw new TypeError('only a buffer of its own can be given away');
      end.post(buffer, [buffer]);
      if (!heard.length) await new Promise<void>((resolve) => (wake = resolve));
      return heard.shift();
    },
  };
}
