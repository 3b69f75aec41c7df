'use strict';

// A token that log-in answers is used for all further calls, until the page is loaded again.
function takeToken(response) {
  const isLogIn = /\/api\/auth\/?$/.test(new URL(response.url, window.location.href).pathname);
  if (isLogIn && response.status === 200) {
    const found = /"token":"([^"]+)"|<token>([^<]+)</.exec(response.text);
    if (found) {
      page.preauthorizeApiKey('bearerAuth', found[1] || found[2]);
    }
  }
  return response;
}

const page = SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#methods',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  validatorUrl: null,
  responseInterceptor: takeToken,
});
