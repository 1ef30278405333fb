import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const naxsi: ThirdPartyModule = {
  module: 'ngx_http_naxsi_module',
  docs: 'https://github.com/nbs-system/naxsi',
  directives: [
    { name: 'MainRule', contexts: ['http'], summary: 'Defines a detection rule of the naxsi firewall.' },
    {
      name: 'BasicRule',
      contexts: ['http.location'],
      summary: 'Defines a rule or, with wl:, an exception for this location.',
    },
    { name: 'CheckRule', contexts: ['http.location'], summary: 'What happens once a score is reached.' },
    { name: 'DeniedUrl', contexts: ['http.location'], summary: 'Where refused requests are sent.' },
    { name: 'IgnoreIP', contexts: ['http.location'], summary: 'Address that naxsi leaves alone.' },
    { name: 'IgnoreCIDR', contexts: ['http.location'], summary: 'Network that naxsi leaves alone.' },
    { name: 'LearningMode', contexts: ['http.location'], summary: 'Only logs what would be refused.' },
    { name: 'SecRulesEnabled', contexts: ['http.location'], summary: 'Switches naxsi on in this location.' },
    { name: 'SecRulesDisabled', contexts: ['http.location'], summary: 'Switches naxsi off in this location.' },
    { name: 'LibInjectionSql', contexts: ['http.location'], summary: 'Detects SQL injection with libinjection.' },
    {
      name: 'LibInjectionXss',
      contexts: ['http.location'],
      summary: 'Detects cross-site scripting with libinjection.',
    },
    { name: 'NaxsiLogFile', contexts: ['http.location'], summary: 'File that naxsi logs to.' },
    { name: 'main_rule', contexts: ['http'], summary: 'Defines a detection rule of the naxsi firewall.' },
    {
      name: 'basic_rule',
      contexts: ['http.location'],
      summary: 'Defines a rule or, with wl:, an exception for this location.',
    },
    { name: 'check_rule', contexts: ['http.location'], summary: 'What happens once a score is reached.' },
    { name: 'denied_url', contexts: ['http.location'], summary: 'Where refused requests are sent.' },
    { name: 'ignore_ip', contexts: ['http.location'], summary: 'Address that naxsi leaves alone.' },
    { name: 'ignore_cidr', contexts: ['http.location'], summary: 'Network that naxsi leaves alone.' },
    { name: 'learning_mode', contexts: ['http.location'], summary: 'Only logs what would be refused.' },
    { name: 'rules_enabled', contexts: ['http.location'], summary: 'Switches naxsi on in this location.' },
    { name: 'rules_disabled', contexts: ['http.location'], summary: 'Switches naxsi off in this location.' },
    { name: 'libinjection_sql', contexts: ['http.location'], summary: 'Detects SQL injection with libinjection.' },
    {
      name: 'libinjection_xss',
      contexts: ['http.location'],
      summary: 'Detects cross-site scripting with libinjection.',
    },
    { name: 'naxsi_log', contexts: ['http.location'], summary: 'File that naxsi logs to.' },
  ],
  variables: [
    { name: 'naxsi_', prefix: true, summary: 'A switch of naxsi for this request, such as naxsi_flag_learning.' },
  ],
};
