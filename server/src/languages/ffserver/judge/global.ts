import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { moveLines } from '../fixes.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { checkHost, integerOf, isPlaceholder, reportUnknown, spanOf, textOf } from './common.ts';
import { meant } from './finding.ts';
import { readInteger } from './numbers.ts';
import type { JudgeState } from './state.ts';

const portWords = 'a port from 1 to 65535';
const countWords = 'a number from 1 to 65535';

/** Reads a directive that stands in no section (ffserver_parse_config_global). */
export function judgeGlobal(state: JudgeState, node: DirectiveNode): void {
  const name = node.name.value.toLowerCase();
  if (!state.globals.has(name)) state.globals.set(name, node);
  switch (name) {
    case 'port':
    case 'httpport': {
      if (name === 'port') reportOldName(state, node, 'HTTPPort');
      const port = integerOf(state, node, 0, 1, 65535, portWords);
      state.httpPort = port ?? state.httpPort;
      reportSystemPort(state, node, port);
      break;
    }
    case 'rtspport': {
      const port = integerOf(state, node, 0, 1, 65535, portWords);
      state.rtspPort = port ?? state.rtspPort;
      reportSystemPort(state, node, port);
      break;
    }
    case 'bindaddress':
    case 'httpbindaddress':
      if (name === 'bindaddress') reportOldName(state, node, 'HTTPBindAddress');
      state.httpAddress = textOf(node);
      checkHost(state, node);
      break;
    case 'rtspbindaddress':
      state.rtspAddress = textOf(node);
      checkHost(state, node);
      break;
    case 'nodaemon':
      reportNoDaemon(state, node);
      break;
    case 'maxhttpconnections':
      state.maxHttpConnections = integerOf(state, node, 0, 1, 65535, countWords) ?? state.maxHttpConnections;
      checkLimits(state, node);
      break;
    case 'maxclients':
      state.maxClients = integerOf(state, node, 0, 1, 65535, countWords) ?? state.maxClients;
      checkLimits(state, node);
      break;
    case 'maxbandwidth':
      judgeBandwidth(state, node);
      break;
    case 'loadmodule':
      state.report('load-module', node, 'ffserver no longer loads modules and refuses the file; remove the line.', {
        fixes: [{ title: 'Remove the line', safety: 'suggested', edits: [replacement(node, '')] }],
      });
      break;
    case 'nodefaults':
      state.useDefaults = false;
      break;
    case 'usedefaults':
      state.useDefaults = true;
      break;
    case 'customlog':
      break;
    default:
      reportUnknown(state, node, 'global');
      break;
  }
}

function reportOldName(state: JudgeState, { name }: DirectiveNode, replacementName: string): void {
  state.report('deprecated-name', name, `"${name.value}" is an old name; write ${replacementName}.`, {
    fixes: [{ title: `Change to ${replacementName}`, safety: 'safe', edits: [replacement(name, replacementName)] }],
    tags: ['deprecated'],
  });
}

function reportNoDaemon(state: JudgeState, node: DirectiveNode): void {
  const comment = node.children.find(({ kind }) => kind === 'comment');
  const end = comment === undefined ? node.end : comment.start;
  state.report(
    'deprecated-name',
    node.name,
    'NoDaemon has had no effect since ffserver always stays in the foreground; remove it.',
    {
      fixes: [{ title: 'Remove NoDaemon', safety: 'safe', edits: [{ start: node.start, end, newText: '' }] }],
      tags: ['deprecated'],
    },
  );
}

function reportSystemPort(state: JudgeState, node: DirectiveNode, port: number | undefined): void {
  if (port === undefined || port >= 1024) return;
  const protocol = node.name.value.toLowerCase() === 'rtspport' ? 'RTSP' : 'HTTP';
  const rights = 'opening it takes root or CAP_NET_BIND_SERVICE';
  state.report(
    'system-port',
    spanOf(node),
    `Port ${port} is below 1024: ${rights}; choose a higher one for ${protocol}.`,
    { fixes: meant(spanOf(node), protocol === 'RTSP' ? '5554' : '8090').fixes },
  );
}

/** Both directives compare the two numbers as they are at that line. */
function checkLimits(state: JudgeState, node: DirectiveNode): void {
  const { maxClients, maxHttpConnections } = state;
  if (maxClients <= maxHttpConnections || isPlaceholder(state, node.args[0])) return;
  const isClients = node.name.value.toLowerCase() === 'maxclients';
  const where = isClients
    ? `Here MaxHTTPConnections is ${maxHttpConnections}${state.globals.has('maxhttpconnections') ? '' : ', its default'}`
    : `Here MaxClients is ${maxClients}${state.globals.has('maxclients') ? '' : ', its default'}`;
  const advice = isClients
    ? 'set MaxHTTPConnections to at least as much, above this line'
    : 'set MaxClients to no more, above this line';
  const message = `MaxClients (${maxClients}) may not be above MaxHTTPConnections (${maxHttpConnections}). ${where}; ${advice}.`;
  const span = spanOf(node);
  const value = String(isClients ? maxHttpConnections : maxClients);
  const changed = node.args.length === 0 ? [] : meant(span, value).fixes;
  state.report('client-limits', span, message, { fixes: [...(isClients ? limitAbove(state, node) : []), ...changed] });
}

/** Moves a MaxHTTPConnections that is large enough, but stands below, above MaxClients. */
function limitAbove({ around, maxClients }: JudgeState, node: DirectiveNode): readonly Fix[] {
  const limit = around.lastGlobals().get('maxhttpconnections');
  if (limit === undefined || limit.start < node.start) return [];
  if ((readInteger(textOf(limit), 0, 1, 65535) ?? 0) < maxClients) return [];
  return moveLines(around.text, limit, node.start, 'Move MaxHTTPConnections above');
}

function judgeBandwidth(state: JudgeState, node: DirectiveNode): void {
  const text = textOf(node);
  const value = /^\s*[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 10 && value <= 10_000_000) {
    state.maxBandwidth = value;
    state.maxBandwidthNode = node;
    return;
  }
  if (isPlaceholder(state, node.args[0])) return;
  const range = 'a number of kbit/s from 10 to 10000000';
  const given = text === '' ? `${node.name.value} needs ${range}` : `"${text.trimEnd()}" is not ${range}`;
  state.report('invalid-number', spanOf(node), `${given}; ffserver refuses the file.`);
}
