// The archive over HTTP.

/** An answer that is an error, with the server's code and sentence. */
export class Failure extends Error {
  constructor(code, message, see) {
    super(message);
    this.code = code;
    this.see = see;
  }
}

/** Gets JSON; throws a Failure, or the AbortError of the signal. */
export async function get(path, signal) {
  let response;
  try {
    response = await fetch(`/api/v1/${path}`, {signal, headers: {accept: 'application/json'}});
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Failure('offline', '', null);
  }
  let body;
  try {
    body = await response.json();
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Failure('other', `HTTP ${response.status}`, null);
  }
  if (!response.ok) throw new Failure(body.code, body.message, body.see);
  return body;
}
