import { aptSources } from './apt-sources.ts';
import type { BenchLanguage } from './bench-language.ts';
import { debianCopyright } from './debian-copyright.ts';
import { debianPatch } from './debian-patch.ts';
import { debianSeries } from './debian-series.ts';
import { debianSourceOptions } from './debian-source-options.ts';
import { debianTestsControl } from './debian-tests-control.ts';
import { debianWatch } from './debian-watch.ts';
import { nginx } from './nginx.ts';

/** The languages that the bench measures. */
export const benchLanguages: readonly BenchLanguage[] = [
  nginx,
  aptSources,
  debianCopyright,
  debianPatch,
  debianSeries,
  debianSourceOptions,
  debianTestsControl,
  debianWatch,
];
