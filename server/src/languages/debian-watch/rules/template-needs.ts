import { defineRule } from '../define-rule.ts';

const needs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  github: [['owner', 'project'], ['dist']],
  gitlab: [['dist']],
  metacpan: [['dist'], ['source']],
  npmregistry: [['dist']],
  pypi: [['dist']],
  cran: [['package']],
  bioconductor: [['package']],
};

const titles: Readonly<Record<string, string>> = {
  owner: 'Owner',
  project: 'Project',
  dist: 'Dist',
  source: 'Source',
  package: 'Package',
};

/** Finds templates without what they need. */
export default defineRule({
  id: 'debian-watch/template-needs',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A template lacks a field that it needs.',
  why: 'A template makes the address and the pattern out of a few words: GitHub out of `Owner` and `Project` or `Dist`, CRAN and Bioconductor out of `Package`, the others out of `Dist`. uscan stops where they are missing.',
  references: ['Devscripts::Uscan::Templates (devscripts 2.26.13)'],
  examples: {
    invalid: [
      'Version: 5\n\nTemplate: GitHub\nOwner: example\n',
      'Version: 5\n\nTemplate: GitLab\n',
      'Version: 5\n\nTemplate: CRAN\nDist: hello\n',
    ],
    valid: [
      'Version: 5\n\nTemplate: GitHub\nOwner: example\nProject: hello\n',
      'Version: 5\n\nTemplate: Metacpan\nDist: Hello\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { analysis } = context;
      const option = entry.options.find(({ key }) => key === 'template');
      const name = option?.value?.text.toLowerCase() ?? '';
      if (option?.value === undefined || !Object.hasOwn(needs, name)) return;
      const ways = needs[name]!;
      const given = (key: string) => (analysis.valueOf(entry, key) ?? '') !== '';
      if (ways.some((keys) => keys.every(given))) return;
      const missing = ways[0]!.filter((key) => !given(key)).map((key) => `"${titles[key]!}"`);
      context.report(option.value, `The template ${option.value.text} needs ${missing.join(' and ')}.`);
    },
  },
});
