# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY templates templates
COPY migrations migrations
COPY src src
RUN npm run build

FROM node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d
ENV NODE_ENV=production DATA_DIR=/var/lib/matters-arising PORT=3000 HOST=0.0.0.0
WORKDIR /app
RUN install -d -o node -g node -m 0700 /var/lib/matters-arising
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist/assets dist/assets
COPY --from=build /app/dist/bundles dist/bundles
COPY --from=build /app/dist/migrations dist/migrations
COPY --from=build /app/dist/src dist/src
COPY package.json ./
COPY templates templates
USER node
VOLUME /var/lib/matters-arising
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--min-semi-space-size=8", "--max-semi-space-size=16", "--no-parallel-scavenge", "dist/src/main.js"]
