import { defineRule } from '../define-rule.ts';
import { checkValue, findKey, findSection } from '../schema/schema.ts';

/** Finds values of the wrong kind. */
export default defineRule({
  id: 'nfs-conf/invalid-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A value is none that its key takes.',
  why: 'A boolean is `y`, `yes`, `t`, `true`, `on`, `1` or their contraries; anything else counts as if the key were not there. Numbers are decimal.',
  references: ['nfs.conf(5)', 'support/nfs/conffile.c, conf_get_bool, conf_get_num (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      { code: '[mountd]\nmanage-gids=yep\n', path: '/etc/nfs.conf' },
      { code: '[nfsd]\nthreads=many\n', path: '/etc/nfs.conf' },
    ],
    valid: [{ code: '[mountd]\nmanage-gids=Yes\n[nfsd]\nthreads=16\n', path: '/etc/nfs.conf' }],
  },
  visit: {
    assignment({ section: name, key, value, fault }, context) {
      const section = name === undefined ? undefined : findSection(context.analysis.form, name);
      const entry = section === undefined ? undefined : findKey(section, key.value);
      if (entry === undefined || fault !== undefined || /[{}$@%<]/.test(value.value)) return;
      const problem = checkValue(entry, value.value);
      if (problem !== undefined) context.report(value.end > value.start ? value : key, problem);
    },
  },
});
