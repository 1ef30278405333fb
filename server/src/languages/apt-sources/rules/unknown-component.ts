import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { isSince, vendorOf } from '../analysis/archive.ts';
import { defineRule } from '../define-rule.ts';
import { components as known } from '../schema/components.ts';

const titles = { debian: 'Debian', ubuntu: 'Ubuntu' } as const;

/** Finds components that a release of Debian or Ubuntu does not have. */
export default defineRule({
  id: 'apt-sources/unknown-component',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A component is misspelt, or belongs to another distribution or a newer release.',
  why: 'apt asks the archive for a component of that name and skips it with a message that is easily missed: no package of it is ever installed or updated. Debian has `main`, `contrib`, `non-free` and since Debian 12 `non-free-firmware`; Ubuntu has `main`, `restricted`, `universe` and `multiverse`.',
  references: ['Debian Policy 2.2', 'sources.list(5)'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian trixie mian\n',
        fixed: 'deb https://mirror.example.org/debian trixie main\n',
      },
      'deb https://mirror.example.org/debian trixie main universe\n',
      {
        code: 'deb https://mirror.example.org/debian bullseye main non-free-firmware\n',
        fixed: 'deb https://mirror.example.org/debian bullseye main\n',
      },
    ],
    valid: [
      'deb https://mirror.example.org/debian trixie main contrib non-free non-free-firmware\n',
      'deb https://mirror.example.org/ubuntu noble main universe\n',
      'deb https://packages.example.org/apt stable mian\n',
      'deb https://mirror.example.org/debian trixie local\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ uris, suites, components, enabled, fault, form }, context) {
      const [suite] = suites;
      const vendor = suite === undefined ? undefined : uris.map((uri) => vendorOf(uri.value, suite.value))[0];
      if (!enabled || fault !== undefined || suite === undefined || vendor === undefined) return;
      const names = known.filter((entry) => entry.vendors.includes(vendor)).map(({ name }) => name);
      for (const [index, word] of components.entries()) {
        const { value } = word;
        const old =
          value === 'non-free-firmware' && suites.every(({ value: name }) => isSince(name, 'bookworm') === false);
        const before = components[index - 1];
        if (old) {
          const edits = before === undefined ? [] : [{ start: before.end, end: word.end, newText: '' }];
          context.report(word, 'Debian has "non-free-firmware" since release 12; before, firmware lay in "non-free".', {
            fixes: before === undefined ? [] : [{ title: 'Remove the component', safety: 'suggested', edits }],
          });
          continue;
        }
        if (names.includes(value)) continue;
        const foreign = known.some(({ name }) => name === value);
        const meant = foreign ? undefined : nearest(value, names);
        if (!foreign && meant === undefined) continue;
        const literal = form === 'stanza' || context.analysis.document.text.startsWith(value, word.start);
        const hint = meant === undefined ? '; it is one of another distribution.' : `; did you mean "${meant}"?`;
        context.report(word, `${titles[vendor]} has no component "${value}"${hint}`, {
          fixes:
            meant === undefined || !literal
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(word, meant)] }],
        });
      }
    },
  },
});
