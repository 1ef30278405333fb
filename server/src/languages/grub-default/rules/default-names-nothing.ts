import { isNoEntry, nearestName } from '../../../core/grub-script/menu-names.ts';
import { readNumber } from '../../../core/grub-script/number.ts';
import { replacement } from '../../../core/text/edit.ts';
import { basename } from '../../../core/text/path.ts';
import { defineRule } from '../define-rule.ts';
import { wantedBy } from '../names/default-entry.ts';

const menu =
  "menuentry 'Debian' --id simple { true; }\nsubmenu 'Older' --id older {\n  menuentry 'Debian, 6.1' --id old { true; }\n}\n";
const files = { '/boot/grub/grub.cfg': menu };
const path = '/etc/default/grub';

/** The default names no entry of grub.cfg. */
export default defineRule({
  id: 'grub-default/default-names-nothing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The default names no entry of grub.cfg.',
  why: 'GRUB then starts the first entry, whatever was meant. A number counts the entries at the top of the menu from 0, a submenu as one; a name is a title or id, with `>` between a submenu and what lies in it. With `saved` the name stands in grubenv. Said only where the grub.cfg of the machine is in the workspace and nothing else brings entries.',
  references: ['get_entry_number in grub-core/normal/menu.c (GRUB 2.12)', 'util/grub.d/00_header.in (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'GRUB_DEFAULT=2\n', path, files },
      { code: 'GRUB_DEFAULT="1>1"\n', path, files },
      { code: 'GRUB_DEFAULT="0>0"\n', path, files },
      { code: 'GRUB_DEFAULT=simpel\n', path, files, fixed: 'GRUB_DEFAULT=simple\n' },
      { code: 'GRUB_DEFAULT="Debian, 6.1"\n', path, files, fixed: 'GRUB_DEFAULT="older>old"\n' },
      {
        code: 'GRUB_DEFAULT=saved\n',
        path,
        files: { ...files, '/boot/grub/grubenv': '# GRUB Environment Block\nsaved_entry=gone\n' },
      },
    ],
    valid: [
      { code: 'GRUB_DEFAULT=1\n', path, files },
      { code: 'GRUB_DEFAULT="1>0"\n', path, files },
      { code: 'GRUB_DEFAULT="Older>old"\n', path, files },
      { code: 'GRUB_DEFAULT=saved\n', path, files },
      { code: 'GRUB_DEFAULT="$ENTRY"\n', path, files },
      { code: 'GRUB_DEFAULT=7\n', path, files: { '/boot/grub/grub.cfg': `${menu}blscfg\n` } },
      'GRUB_DEFAULT=7\n',
    ],
  },
  visit: {
    assignment(assignment, { analysis, report }) {
      const { system, inForce } = analysis;
      const wanted = wantedBy(assignment, analysis);
      if (system === undefined || wanted === undefined || !isNoEntry(system.menu, wanted)) return;
      // Another rule says so, and why.
      if (/^(?:true|y)$/.test(inForce.get('GRUB_DISABLE_SUBMENU')?.value ?? '') && wanted.includes('>')) return;
      const { valueSpan, value } = assignment;
      const script = basename(system.path);
      const short = wanted.slice(0, 80);
      if (value === 'saved') {
        report(valueSpan, `The saved entry "${short}" is none of ${script}, and GRUB takes the first one instead.`);
        return;
      }
      const meant = nearestName(system.menu, wanted);
      if (meant === undefined || !/^[\w .,:+/()>-]+$/.test(meant)) {
        const count = system.menu.entries.length;
        const counted =
          /^\d+$/.test(wanted) && readNumber(wanted) !== undefined ? ` The last one at the top is ${count - 1}.` : '';
        report(valueSpan, `No entry of ${script} is "${short}", and GRUB takes the first one instead.${counted}`);
        return;
      }
      const newText = /^[\w.:-]+$/.test(meant) ? meant : `"${meant}"`;
      report(
        valueSpan,
        `No entry of ${script} is "${short}", and GRUB takes the first one instead; did you mean "${meant}"?`,
        {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(valueSpan, newText)] }],
        },
      );
    },
  },
});
