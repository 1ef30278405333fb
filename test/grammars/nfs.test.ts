import { describe, expect, test } from 'vitest';
import { loadGrammar, scopesOf } from './tokenise.ts';

const cases: Readonly<Record<string, readonly (readonly [line: string, word: string, scope: string])[]>> = {
  'nfs-exports': [
    ['/srv 192.0.2.0/24(rw,sec=krb5p) # note', '/srv', 'string.unquoted.path.nfs-exports'],
    ['/srv 192.0.2.0/24(rw,sec=krb5p) # note', '192.0.2.0/24', 'constant.other.address.nfs-exports'],
    ['/srv 192.0.2.0/24(rw,sec=krb5p) # note', 'rw', 'keyword.other.option.nfs-exports'],
    ['/srv 192.0.2.0/24(rw,sec=krb5p) # note', 'krb5p', 'constant.other.value.nfs-exports'],
    ['/srv 192.0.2.0/24(rw,sec=krb5p) # note', 'note', 'comment.line.number-sign.nfs-exports'],
    ['"/my data" @staff(ro)', 'my data', 'string.quoted.double.nfs-exports'],
    ['"/my data" @staff(ro)', '@staff', 'entity.name.type.client.nfs-exports'],
  ],
  fstab: [
    ['files:/srv /srv nfs vers=4.2,hard 0 0', 'files:/srv', 'variable.other.source.fstab'],
    ['files:/srv /home nfs vers=4.2,hard 0 0', '/home', 'string.unquoted.path.fstab'],
    ['files:/srv /home nfs vers=4.2,hard 0 0', 'nfs', 'storage.type.fstab'],
    ['files:/srv /home nfs vers=4.2,hard 0 0', 'vers', 'variable.parameter.fstab'],
    ['files:/srv /home nfs vers=4.2,hard 0 0', 'hard', 'keyword.other.option.fstab'],
    ['# note', 'note', 'comment.line.number-sign.fstab'],
  ],
  'nfs-conf': [
    ['[mountd]', 'mountd', 'entity.name.section.nfs-conf'],
    ['manage-gids = y # note', 'manage-gids', 'variable.other.key.nfs-conf'],
    ['manage-gids = y # note', 'y ', 'string.unquoted.nfs-conf'],
    ['[ Server "files" ]', 'files', 'string.quoted.double.nfs-conf'],
    ['; note', 'note', 'comment.line.nfs-conf'],
  ],
  'nfs-default': [
    ['RPCMOUNTDOPTS="--manage-gids"', 'RPCMOUNTDOPTS', 'keyword.other.directive.nfs-default'],
    ['RPCMOUNTDOPTS="--manage-gids"', '--manage-gids', 'string.quoted.double.nfs-default'],
    ['RPCNFSDCOUNT=8', '8', 'constant.numeric.nfs-default'],
    ['# note', 'note', 'comment.line.number-sign.nfs-default'],
  ],
  autofs: [
    ['data -rw,vers=4.2 files:/srv/& # note', 'data', 'variable.other.key.autofs'],
    ['data -rw,vers=4.2 files:/srv/& # note', 'rw', 'keyword.other.option.autofs'],
    ['data -rw,vers=4.2 files:/srv/& # note', '4.2', 'constant.other.value.autofs'],
    ['data -rw,vers=4.2 files:/srv/& # note', 'files:/srv/&', 'string.unquoted.location.autofs'],
    ['data -rw,vers=4.2 files:/srv/& # note', 'note', 'comment.line.number-sign.autofs'],
    ['/srv /etc/auto.srv --timeout=60', '--timeout=60', 'variable.parameter.argument.autofs'],
    ['+auto.master', '+auto.master', 'keyword.control.include.autofs'],
  ],
};

describe.each(Object.entries(cases))('the grammar of %s', (id, lines) => {
  test.for(lines)('%s', async ([line, word, scope]) => {
    const grammar = await loadGrammar(`${id}.tmLanguage.json`, `source.${id}`);
    expect(scopesOf(grammar, line, word)).toContain(scope);
  });
});
