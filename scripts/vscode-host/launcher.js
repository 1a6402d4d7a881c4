#!/usr/bin/env node
// The executable that test-electron starts in place of desktop VS Code; launch.ts does the work.
import {register} from 'tsx/esm/api';

register();
await import('./launch.ts');
