import { compareVersions } from '../../../core/schema/version.ts';
import { defineRule } from '../define-rule.ts';
import { findKey, findSection, sectionSince } from '../schema/schema.ts';

/** Finds keys that the chosen nfs-utils does not look for, and ones that are out of use. */
export default defineRule({
  id: 'nfs-conf/key-too-new',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The chosen nfs-utils does not know a key, or the key is out of use.',
  why: 'Which release first looks for a key was read from the history of nfs-utils. An older one passes over it in silence, so that the setting does not hold. It is reported where `etcetera.nfs.version` names such a release. Keys that are out of use are reported for any version.',
  references: ['nfs.conf(5)', 'utils/ and support/ of nfs-utils 2.3.4 to 2.9.1'],
  examples: {
    invalid: [
      {
        code: '[nfsd]\nmin-threads=4\n',
        path: '/etc/nfs.conf',
        settings: { 'nfs.version': '2.6.2' },
      },
      {
        code: '[reexport]\n',
        path: '/etc/nfs.conf',
        settings: { 'nfs.version': '2.6.2' },
      },
      { code: '[gssd]\npipefs-directory=/run/rpc_pipefs\n', path: '/etc/nfs.conf' },
    ],
    valid: [
      { code: '[nfsd]\nmin-threads=4\n', path: '/etc/nfs.conf', settings: { 'nfs.version': '2.8.5' } },
      { code: '[nfsd]\nmin-threads=4\n', path: '/etc/nfs.conf' },
    ],
  },
  visit: {
    header({ name, fault }, { analysis: { form, version }, report }) {
      const section = fault === undefined ? findSection(form, name.value) : undefined;
      const since = section === undefined ? undefined : sectionSince(section);
      if (since !== undefined && version !== undefined && compareVersions(version, since) < 0)
        report(
          name,
          `All that [${name.value}] can hold came with nfs-utils ${since} or later; ${version} reads none of it.`,
        );
    },
    assignment({ section: name, key, fault }, { analysis: { form, version }, report }) {
      const section = name === undefined ? undefined : findSection(form, name);
      const entry = section === undefined ? undefined : findKey(section, key.value);
      if (entry === undefined || fault !== undefined) return;
      const { since, deprecated } = entry;
      if (since !== undefined && version !== undefined && compareVersions(version, since) < 0)
        report(key, `"${key.value}" came with nfs-utils ${since}; ${version} passes over it in silence.`);
      else if (deprecated !== undefined)
        report(key, `"${key.value}" is out of use. ${entry.summary}`, { tags: ['deprecated'] });
    },
  },
});
