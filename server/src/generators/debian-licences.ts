/** A licence with the text that debian/copyright needs. */
export interface Licence {
  /** The short name of the copyright format. */
  readonly name: string;
  readonly label: string;
  /** Lines of the text; an empty one parts paragraphs. */
  readonly lines: readonly string[];
}

const gpl = (version: string): string[] => [
  'This program is free software: you can redistribute it and/or modify',
  'it under the terms of the GNU General Public License as published by',
  `the Free Software Foundation, either version ${version} of the License, or`,
  '(at your option) any later version.',
  '',
  'This program is distributed in the hope that it will be useful,',
  'but WITHOUT ANY WARRANTY; without even the implied warranty of',
  'MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the',
  'GNU General Public License for more details.',
  '',
  `On Debian systems, the full text of the GNU General Public License version ${version}`,
  `can be found in the file "/usr/share/common-licenses/GPL-${version}".`,
];

/** Licences of upstream projects, most usual first; the texts are the licences' own. */
export const licences: readonly Licence[] = [
  {
    name: 'Expat',
    label: 'MIT (Expat)',
    lines: [
      'Permission is hereby granted, free of charge, to any person obtaining a',
      'copy of this software and associated documentation files (the "Software"),',
      'to deal in the Software without restriction, including without limitation',
      'the rights to use, copy, modify, merge, publish, distribute, sublicense,',
      'and/or sell copies of the Software, and to permit persons to whom the',
      'Software is furnished to do so, subject to the following conditions:',
      '',
      'The above copyright notice and this permission notice shall be included',
      'in all copies or substantial portions of the Software.',
      '',
      'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS',
      'OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF',
      'MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.',
      'IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY',
      'CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT,',
      'TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE',
      'SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
    ],
  },
  { name: 'GPL-3+', label: 'GNU GPL, version 3 or later', lines: gpl('3') },
  { name: 'GPL-2+', label: 'GNU GPL, version 2 or later', lines: gpl('2') },
  {
    name: 'Apache-2.0',
    label: 'Apache License 2.0',
    lines: [
      'Licensed under the Apache License, Version 2.0 (the "License");',
      'you may not use this file except in compliance with the License.',
      'You may obtain a copy of the License at',
      '',
      '    https://www.apache.org/licenses/LICENSE-2.0',
      '',
      'Unless required by applicable law or agreed to in writing, software',
      'distributed under the License is distributed on an "AS IS" BASIS,',
      'WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.',
      'See the License for the specific language governing permissions and',
      'limitations under the License.',
      '',
      'On Debian systems, the full text of the Apache License version 2.0',
      'can be found in the file "/usr/share/common-licenses/Apache-2.0".',
    ],
  },
  {
    name: 'BSD-3-clause',
    label: 'BSD, 3 clauses',
    lines: [
      'Redistribution and use in source and binary forms, with or without',
      'modification, are permitted provided that the following conditions',
      'are met:',
      '1. Redistributions of source code must retain the above copyright',
      '   notice, this list of conditions and the following disclaimer.',
      '2. Redistributions in binary form must reproduce the above copyright',
      '   notice, this list of conditions and the following disclaimer in the',
      '   documentation and/or other materials provided with the distribution.',
      '3. Neither the name of the copyright holder nor the names of its',
      '   contributors may be used to endorse or promote products derived from',
      '   this software without specific prior written permission.',
      '',
      'THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS',
      'IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED',
      'TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A',
      'PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT',
      'HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,',
      'SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED',
      'TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR',
      'PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF',
      'LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING',
      'NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS',
      'SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.',
    ],
  },
];
