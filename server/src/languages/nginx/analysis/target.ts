import type { LanguageSettings, SettingDefinition } from '../../../core/language.ts';

/** The programs that a configuration is written for. */
export interface Target {
  /** nginx's version, dotted. */
  readonly nginx: string;
  /** Whether a person named that version; only then is a directive that it lacks an error. */
  readonly chosen: boolean;
  /** OpenSSL's version, dotted. */
  readonly openssl: string;
}

/** The newest nginx that the schema was read from. */
export const newestNginx = '1.31.5';

/** nginx's settings. */
export const settings: readonly SettingDefinition[] = [
  {
    name: 'version',
    type: 'string',
    default: '',
    pattern: '^(\\d+\\.\\d+(\\.\\d+)?)?$',
    description:
      'The nginx version that the configuration is for, such as 1.22.1. It decides which directives are removed, deprecated or too new. Empty means the newest known, and removals are warnings instead of errors.',
  },
  {
    name: 'openssl',
    type: 'string',
    default: '3.0',
    pattern: '^\\d+\\.\\d+(\\.\\d+)?$',
    description: 'The OpenSSL version that nginx was built with. It decides which curves and cipher suites are there.',
  },
];

/** Reads nginx's settings; what is malformed counts as not set. */
export function readTarget(settings: LanguageSettings): Target {
  const dotted = (value: unknown) =>
    typeof value === 'string' && /^\d+\.\d+(\.\d+)?$/.test(value) ? value : undefined;
  const nginx = dotted(settings.version);
  return { nginx: nginx ?? newestNginx, chosen: nginx !== undefined, openssl: dotted(settings.openssl) ?? '3.0' };
}
