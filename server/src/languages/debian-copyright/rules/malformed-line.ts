import { malformedLine } from '../../../core/deb822/form-rules.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header, licenseStanza } from '../examples.ts';
import { findField } from '../schema/fields.ts';

/** Finds lines that are neither a field nor a continuation. */
export default defineRule({
  ...malformedLine(
    {
      language: 'debian-copyright',
      strictNames: true,
      reader: 'Whoever parses the file, such as lintian or python3-debian,',
      references: ['copyright-format 1.0, section 4', 'deb822(5)', 'python3-debian 0.1.49, copyright.py'],
      examples: {
        invalid: [
          {
            code: `${header}Files *\nCopyright: 2024 A\nLicense: Expat\n The terms.\n`,
            fixed: `${header}Files: *\nCopyright: 2024 A\nLicense: Expat\n The terms.\n`,
          },
          {
            code: `${header}${allFiles('Expat')} The terms,\nand more of them.\n`,
            fixed: `${header}${allFiles('Expat')} The terms,\n and more of them.\n`,
          },
        ],
        valid: [
          `${header}${allFiles('Expat')}${licenseStanza('Expat')}`,
          'This package was made by A.\n\nIts licence is free.\n',
        ],
      },
    },
    (key) => findField(key) !== undefined,
  ),
});
