SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#description',
  presets: [SwaggerUIBundle.presets.apis],
  validatorUrl: null,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
});
