/** What the addresses of the rules' pages begin with, where a client does not show them itself. */
export const rulePages = 'https://etcetera.example.org/rules/';
