import { settingIn } from '../../../core/nfs/conf/included.ts';
import { defineRule } from '../define-rule.ts';

/** Finds id mapping without a domain. */
export default defineRule({
  id: 'nfs-conf/missing-domain',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'idmapd.conf names no `Domain`.',
  why: 'Server and clients of NFSv4 must name the same domain, or all files belong to nobody. Without it, the domain is guessed from the host’s DNS name, which differs as soon as one machine has a short name. With AUTH_SYS, Linux sends plain numbers instead.',
  references: ['idmapd.conf(5)'],
  examples: {
    invalid: [{ code: '[General]\nVerbosity = 0\n', path: '/etc/idmapd.conf' }],
    valid: [
      { code: '[General]\nDomain = example.org\n', path: '/etc/idmapd.conf' },
      {
        code: '[General]\ninclude = site.conf\n',
        path: '/etc/idmapd.conf',
        files: { '/etc/site.conf': 'Domain = example.org\n' },
      },
    ],
  },
  visit: {
    end(context) {
      const { form, root, document, settings } = context.analysis;
      const general = root.sections.find((section) => section.header.name.value.toLowerCase() === 'general');
      if (form !== 'idmapd' || general === undefined || document.path.includes('.conf.d/')) return;
      if (settingIn(settings, 'general', 'domain') === undefined)
        context.report(
          general.header.name,
          'Without Domain, it is guessed from the DNS name; server and clients must agree.',
        );
    },
  },
});
