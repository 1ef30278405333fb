import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const fancyindex: ThirdPartyModule = {
  module: 'ngx_http_fancyindex_module',
  package: 'libnginx-mod-http-fancyindex',
  docs: 'https://github.com/aperezdc/ngx-fancyindex',
  directives: [
    {
      name: 'fancyindex',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Lists a directory that has no index file, with header and footer of your own.',
    },
    {
      name: 'fancyindex_default_sort',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Order of listings when the visitor chose none.',
    },
    {
      name: 'fancyindex_case_sensitive',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether names are sorted by case.',
    },
    {
      name: 'fancyindex_directories_first',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether directories stand before files.',
    },
    {
      name: 'fancyindex_localtime',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether listings show times in local time rather than UTC.',
    },
    {
      name: 'fancyindex_exact_size',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether listings show exact sizes rather than rounded ones.',
    },
    {
      name: 'fancyindex_header',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'File, local or by subrequest, that listings begin with.',
    },
    {
      name: 'fancyindex_footer',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 2 },
      summary: 'File, local or by subrequest, that listings end with.',
    },
    {
      name: 'fancyindex_css_href',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Stylesheet that listings link to.',
    },
    {
      name: 'fancyindex_ignore',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: null },
      summary: 'Names and patterns that listings leave out.',
    },
    {
      name: 'fancyindex_hide_symlinks',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether listings leave symbolic links out.',
    },
    {
      name: 'fancyindex_show_path',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether the path stands in the heading, so that a header of your own may show it.',
    },
    {
      name: 'fancyindex_show_dotfiles',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether listings show names that begin with a dot.',
    },
    {
      name: 'fancyindex_hide_parent_dir',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'Whether listings leave the link to the parent out.',
    },
    {
      name: 'fancyindex_time_format',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1, flag: true },
      summary: 'How listings write times, as for strftime.',
    },
    { name: 'fancyindex_name_length', summary: 'Longest name that listings show in full; gone since 0.6.0.' },
  ],
  variables: [],
};
