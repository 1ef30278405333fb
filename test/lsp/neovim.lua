-- Opens a file with the server as its only help, does what a person does, and prints what came of it as JSON, a line each.
local server, file = os.getenv('SERVER'), os.getenv('FILE')
local function say(what, value) io.write(vim.json.encode({ what = what, value = value }), '\n') end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do return answer.result end
end
local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do table.insert(found, { diagnostic.lnum + 1, diagnostic.code }) end
  return found
end

vim.cmd('edit ' .. file)
local client = vim.lsp.start_client({ name = 'etcetera', cmd = { 'node', server, '--stdio' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)
say('found', codes())

local document = vim.lsp.util.make_text_document_params()
local line = 3
local place = { line = line, character = 20 }
local actions = ask('textDocument/codeAction', {
  textDocument = document,
  range = { start = place, ['end'] = place },
  context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, line) },
})
say('action', actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
say('mended', vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1])
vim.wait(30000, function() return #vim.diagnostic.get(0) == 0 end, 20)
say('left', #codes())

local hover = ask('textDocument/hover', { textDocument = document, position = { line = line, character = 8 } })
say('hover', hover.contents.value)
local list = ask('textDocument/completion', { textDocument = document, position = { line = line, character = 8 } })
for _, item in ipairs(list.items or list) do
  if item.label == 'ssl_protocols' then say('completion', item) end
end
vim.cmd('qall!')
