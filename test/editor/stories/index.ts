import { bootMenu } from './boot-menu.ts';
import { cluster } from './cluster.ts';
import { explain } from './explain.ts';
import { explainRequest } from './explain-request.ts';
import { explainStack } from './explain-stack.ts';
import { exportsStory } from './exports.ts';
import { generate } from './generate.ts';
import { inTheBrowser } from './in-the-browser.ts';
import { look } from './look.ts';
import { mend } from './mend.ts';
import { mendOnSave } from './mend-on-save.ts';
import { packaging } from './packaging.ts';
import { propertyList } from './property-list.ts';
import { renewal } from './renewal.ts';
import { restricted } from './restricted.ts';
import { sources } from './sources.ts';
import type { Story } from './story.ts';
import { streams } from './streams.ts';
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
  renewal,
  streams,
  explainStack,
  exportsStory,
  packaging,
  sources,
  bootMenu,
  cluster,
  propertyList,
  inTheBrowser,
  restricted,
];
