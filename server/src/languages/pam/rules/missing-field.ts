import { defineProfileRule } from '../profile/analyse.ts';

/** Finds profiles that lack what pam-auth-update needs. */
export default defineProfileRule({
  id: 'pam-config/missing-field',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A profile lacks `Name` or `Priority`, or has lines of a stack without their type, a type without lines, or lines for the first profile alone.',
  why: 'Without a name nobody can choose the profile; without a priority its place is anybody’s guess; lines without a type are written nowhere.',
  references: ['pam-auth-update (libpam-runtime 1.5.2)', 'Ubuntu’s PAMConfigFrameworkSpec'],
  examples: {
    invalid: [
      'Priority: 1\n',
      'Name: A\nPriority: 1\nAuth:\n\trequired pam_unix.so\n',
      'Name: A\nPriority: 1\nAuth-Type: Primary\n',
      'required pam_unix.so\nName: A\nPriority: 1\n',
      'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth-Initial:\n\trequired pam_unix.so\n',
    ],
    valid: [
      'Name: Example\nDefault: yes\nPriority: 128\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignore] pam_unix.so nullok\n',
    ],
  },
  visit: {
    end(context) {
      const { fields, stray } = context.analysis.root;
      for (const node of stray) context.report(node, 'This line belongs to no field.');
      const first = fields[0]?.name;
      if (first === undefined) return;
      const names = new Set(fields.map(({ name }) => name.value.replace(/-Final$/, '')));
      for (const name of ['Name', 'Priority'])
        if (!names.has(name)) context.report(first, `The profile has no field ${name}.`);
      for (const { name, known, value } of fields) {
        const facility = name.value.replace(/-(Initial|Type|Final)$/, '');
        if (known?.kind === 'lines' && !names.has(`${facility}-Type`))
          context.report(name, `${name.value} has no effect without ${facility}-Type.`);
        else if (known?.kind === 'lines' && !names.has(facility)) {
          const message = `Without ${facility} nothing of this profile is written where another one comes before it.`;
          context.report(name, message);
        }
        if (
          value !== undefined &&
          name.value.endsWith('-Type') &&
          !names.has(facility) &&
          !names.has(`${facility}-Initial`)
        ) {
          context.report(name, `${name.value} has no effect without ${facility}.`);
        }
      }
    },
  },
});
