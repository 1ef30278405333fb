import { repository } from '../../package.json';

/** What stands between a repository's address and the path of one of its files, where we know it. */
const filesAt: Readonly<Record<string, string>> = { 'github.com': '/blob/HEAD/', 'gitlab.com': '/-/blob/HEAD/' };

/**
 * What the addresses of the rules' pages begin with on the web, `<base><rule>.md`, given the address of the repository as
 * package.json has it. Undefined for addresses that we can't tell this of, so that no link leads nowhere.
 */
export function rulePagesOf(address: string): string | undefined {
  const [, host = '', path] = /^(?:git\+)?https:\/\/([^/]+)\/(.+?)(?:\.git)?\/?$/.exec(address) ?? [];
  const between = filesAt[host];
  return between === undefined ? undefined : `https://${host}/${path}${between}docs/rules/`;
}

/** {@link rulePagesOf} our own repository. */
export const rulePages = rulePagesOf(repository.url);
