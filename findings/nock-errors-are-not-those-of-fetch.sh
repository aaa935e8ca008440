#!/bin/sh
# Guess: replyWithError has fetch fail as it does when a connection breaks: with a TypeError whose `cause` has the code.
# Real:  fetch rejects with the very error that was given: no TypeError, no cause. For a refused redirect it is a
#        TypeError, with a browser's message and again without a cause. Code that reads `error.cause`, as it must, fails
#        in such tests; code that passes them reads `error.code`, which a real error does not have.
# Seen:  nock 14.0.17 on Node 24.
# Ours:  what a lost connection means must be proved on one that is lost: src/fake-slack/ has faults of its own.
. "$(dirname "$0")/lib.sh"
packages nock@14.0.17
run << 'JS'
import { createServer } from 'node:http';
import nock from 'nock';
import { compare, outcome } from './compare.mjs';

const seenOf = async (url, init) => {
  const { threw } = await outcome(() => fetch(url, { method: 'POST', ...init }));
  return { name: threw.name, message: threw.message, code: threw.code, cause: threw.cause?.code ?? threw.cause?.message };
};
nock.restore();
const server = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
  else request.socket.destroy();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const real = `http://127.0.0.1:${server.address().port}`;
const lost = await seenOf(real);
const moved = await seenOf(`${real}/moved`, { redirect: 'error' });

nock.activate();
const api = nock('https://slack.invented.example');
api.post('/lost').replyWithError(Object.assign(new Error('The socket was closed'), { code: 'UND_ERR_SOCKET' }));
api.post('/moved').reply(302, '', { location: '/' });

compare('A lost connection', {
  guess: lost,
  recorded: { name: 'Error', message: 'The socket was closed', code: 'UND_ERR_SOCKET', cause: undefined },
  seen: await seenOf('https://slack.invented.example/lost'),
});
compare('A redirect, refused', {
  guess: moved,
  recorded: { name: 'TypeError', message: 'Failed to fetch', code: undefined, cause: undefined },
  seen: await seenOf('https://slack.invented.example/moved', { redirect: 'error' }),
});
compare('A real lost connection', {
  guess: 'a TypeError, the code in its cause',
  recorded: { name: 'TypeError', message: 'fetch failed', code: undefined, cause: 'UND_ERR_SOCKET' },
  seen: lost,
});
process.exit();
JS
