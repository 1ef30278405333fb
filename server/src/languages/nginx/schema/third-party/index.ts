import type { NginxDirective } from '../directive.ts';
export function thirdPartyDirectives(): NginxDirective[] {
  return [];
}
export function thirdPartyVariables(): import('../variable.ts').NginxVariable[] {
  return [];
}
