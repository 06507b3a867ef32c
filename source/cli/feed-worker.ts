/** The thread that reads feeds: each message is a `FeedBody`, each answer a `Result<FeedReading>`. */
import { parentPort } from 'node:worker_threads';
import { type FeedBody, readFeed } from '../app/services/read-feed.ts';

parentPort?.on('message', (feed: FeedBody) => parentPort?.postMessage(readFeed(feed)));
