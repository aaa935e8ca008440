# What production needs, without the tests' and the playground's packages. The folder's name is the app's in sbom.cdx.json.
FROM node:24.21.0-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS dependencies
WORKDIR /photo-help
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts
# What is in the image, in CycloneDX. Of an app that has development packages, npm leaves out what those need too.
RUN npm pkg delete devDependencies && npm sbom --sbom-format=cyclonedx --sbom-type=application > sbom.cdx.json

FROM node:24.21.0-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6
ENV NODE_ENV=production
ENV PORT=3000
# The container's network is the limit; what is published of it is for whoever runs it to say.
ENV HOST=0.0.0.0
ENV DATABASE_URL=file:/data/photo-help.db
WORKDIR /app
COPY --from=dependencies /photo-help/node_modules node_modules
COPY --from=dependencies /photo-help/sbom.cdx.json ./
COPY package.json manifest.json ./
COPY flows flows
COPY src src
# The only folder that is written to: the root file system may be read-only.
RUN mkdir --mode=700 /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
