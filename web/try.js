// The page on which the API is tried: swagger-ui over what the server says of itself.
window.SwaggerUIBundle({
  url: '/openapi.json',
  domNode: document.getElementById('api'),
  presets: [window.SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  tryItOutEnabled: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null
});
