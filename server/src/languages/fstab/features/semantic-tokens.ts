import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';

const types = { source: 'variable', target: 'string', type: 'type', freq: 'number', passno: 'number' } as const;

/** Columns in their colours, options by name and value. */
export function semanticTokens({ root }: FstabAnalysis): readonly SemanticToken[] {
  return root.mounts.flatMap((mount) =>
    mount.fields.flatMap((field): SemanticToken[] => {
      if (field.field !== 'options') return [{ start: field.start, end: field.end, type: types[field.field] }];
      return mount.options.flatMap((option): SemanticToken[] => [
        { ...option.nameSpan, type: 'property' },
        ...(option.valueSpan === undefined || option.valueSpan.end === option.valueSpan.start
          ? []
          : [{ ...option.valueSpan, type: 'string' as const }]),
      ]);
    }),
  );
}
