import { explain } from './explain.ts';
import { explainRequest } from './explain-request.ts';
import { generate } from './generate.ts';
import { inTheBrowser } from './in-the-browser.ts';
import { look } from './look.ts';
import { mend } from './mend.ts';
import { mendOnSave } from './mend-on-save.ts';
import type { Story } from './story.ts';
import { write } from './write.ts';

/** Every story, in the order in which a newcomer would live them. */
export const stories: readonly Story[] = [
  look,
  mend,
  mendOnSave,
  generate,
  write,
  explain,
  explainRequest,
  inTheBrowser,
];
