/** Whether a piece of shell text ends outside of quotes and substitutions, so that a command may end there. */
export function isComplete(shell: string): boolean {
  const open: string[] = [];
  for (let index = 0; index < shell.length; index++) {
    const character = shell[index]!;
    const inside = open.at(-1);
    if (character === '\\' && inside !== "'") index++;
    else if (inside === "'") {
      if (character === "'") open.pop();
    } else if (character === inside) open.pop();
    else if (character === '"' || character === '`' || (character === "'" && inside !== '"')) open.push(character);
    else if (character === '$' && shell[index + 1] === '(') {
      open.push(')');
      index++;
    } else if (character === '$' && shell[index + 1] === '{') {
      open.push('}');
      index++;
    }
  }
  return open.length === 0;
}
