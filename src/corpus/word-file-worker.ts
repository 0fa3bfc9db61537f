/** @file Reads a file of word vectors in a thread of its own. */
import { type WordFileNews, type WordFileQuestion, wordFileDesk } from './word-file.ts';

const ask = wordFileDesk((news: WordFileNews) => postMessage(news));

addEventListener('message', ({ data }: MessageEvent<WordFileQuestion>) => ask(data));
