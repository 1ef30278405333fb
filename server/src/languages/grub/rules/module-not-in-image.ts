import { unquote } from '../../../core/grub-script/unquote.ts';
import { defineRule } from '../define-rule.ts';
import { commandModules, signedModules } from '../schema/command-modules.generated.ts';

/** A command comes with a module that a signed or minimal image lacks. */
export default defineRule({
  id: 'grub/module-not-in-image',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A command comes with a module that a signed or minimal image lacks.',
  why: 'Under Secure Boot a signed GRUB loads no modules beside those in it, and an image of your own that is small has only what it was made with. The setting `etcetera.grub.image` says which image starts this script: `signed` for that of Debian, `minimal` for one that loads only what the script names in `insmod`.',
  references: ['grubx64.efi.signed and command.lst of Debian’s grub2 2.06'],
  examples: {
    invalid: [
      { code: 'hexdump (hd0)0+1\n', settings: { image: 'signed' } },
      { code: 'insmod hexdump\n', settings: { image: 'signed' } },
      { code: 'menuentry a {\n  chainloader /EFI/a.efi\n}\n', settings: { image: 'minimal' } },
    ],
    valid: [
      { code: 'search --file /a\nlinux /v\n', settings: { image: 'signed' } },
      { code: 'insmod chain\nchainloader /EFI/a.efi\n', settings: { image: 'minimal' } },
      'hexdump (hd0)0+1\n',
      { code: 'insmod part_gpt ext2\ninsmod $x\n', settings: { image: 'signed' } },
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { image } = analysis;
      if (image === 'full') return;
      const { commands, functions } = analysis;
      const loaded = new Set(
        commands.flatMap(({ name, words }) =>
          name === 'insmod' ? words.slice(1).map(({ source }) => unquote(source).text) : [],
        ),
      );
      const own = new Set(functions.map(({ name }) => name?.source));
      for (const { name, words } of commands) {
        if (name === 'insmod' && image === 'signed') {
          for (const word of words.slice(1)) {
            const module = unquote(word.source).text;
            if (!/^[a-z]\w*$/.test(module) || signedModules.has(module)) continue;
            report(word, `The signed image has no module ${module}, and Secure Boot keeps it from being loaded.`);
          }
        }
        const modules = commandModules.get(name);
        if (modules === undefined || own.has(name) || modules.includes('normal')) continue;
        const there = modules.some((module) => (image === 'signed' ? signedModules.has(module) : loaded.has(module)));
        if (there) continue;
        const [module] = modules;
        report(
          words[0]!,
          image === 'signed'
            ? `"${name}" comes with the module ${module}, which the signed image lacks and Secure Boot keeps from loading.`
            : `"${name}" comes with the module ${module}; no insmod loads it.`,
        );
      }
    },
  },
});
