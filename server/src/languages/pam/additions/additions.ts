import type { Addition } from '../../../core/features/addition.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import { faillock } from './faillock.ts';
import { secondFactor } from './second-factor.ts';
import { access, limits, mkhomedir, time } from './simple-lines.ts';
import { skipModule } from './skip-module.ts';

/** What can be added to a stack. */
export const additions: readonly Addition<PamAnalysis>[] = [
  faillock,
  secondFactor,
  mkhomedir,
  access,
  time,
  limits,
  skipModule,
];
