import { createConfStateStore } from '../../source/storage/conf-state-store.ts';
import { createMemoryStateStore } from '../support/memory-state-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeStateStore } from './state-store.contract.ts';

describeStateStore('the state in memory', () => createMemoryStateStore());

describeStateStore('the state in conf', () => createConfStateStore({ folder: temporaryFolder() }));
