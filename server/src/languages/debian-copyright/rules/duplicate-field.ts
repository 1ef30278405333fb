import { duplicateField } from '../../../core/deb822/form-rules.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header } from '../examples.ts';

/** Finds fields that a stanza has twice. */
export default defineRule({
  ...duplicateField({
    language: 'debian-copyright',
    reader: 'Whoever parses the file, such as lintian or python3-debian,',
    references: ['deb822(5)', 'python3-debian 0.1.49, copyright.py'],
    examples: {
      invalid: [
        {
          code: `${header}Files: *\nFiles: *\nCopyright: 2024 A\nLicense: Expat\n The terms.\n`,
          fixed: `${header}Files: *\nCopyright: 2024 A\nLicense: Expat\n The terms.\n`,
        },
      ],
      valid: [`${header}${allFiles('Expat')} The terms.\n`],
    },
  }),
});
