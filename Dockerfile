# What production needs, without the tests' and the playground's packages.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
ENV PORT=3000
ENV DATABASE_URL=file:/data/photo-help.db
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json manifest.json ./
COPY flows flows
COPY src src
# The only folder that is written to: the root file system may be read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
