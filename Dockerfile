# Any Debian-like image with Python 3.11 or newer (and its venv module) serves as a base.
ARG BASE=python:3.13-slim-bookworm

FROM ${BASE} AS fonts
WORKDIR /fonts
ENV PATH="/venv/bin:$PATH" PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements/node.txt ./
RUN python3 -m venv /venv && pip install --no-cache-dir --require-hashes -r node.txt
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM ${BASE} AS build
ENV PATH="/venv/bin:$PATH" PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements/run.txt /tmp/
RUN python3 -m venv /venv \
    && pip install --no-cache-dir --require-hashes -r /tmp/run.txt \
    && pip uninstall --yes pip
WORKDIR /app
COPY --from=fonts /fonts/node_modules ./node_modules
COPY . .
# Catalogues, static files and bytecode are made here: a read-only root could not take them later.
RUN python -m tools.catalogues compile \
    && SECRET_KEY=build-only ALLOWED_HOSTS=localhost STATIC_DIR=/static \
        python manage.py collectstatic --noinput \
    && find docs -mindepth 1 -maxdepth 1 ! -name editors -exec rm -rf {} + \
    && rm -rf .[!.]* node_modules requirements tests tools \
    && python -m compileall -q .

FROM ${BASE} AS final
# Numbers, not only names: Kubernetes' runAsNonRoot and the owners of volumes go by them.
RUN groupadd --gid 10001 brand \
    && useradd --uid 10001 --gid 10001 --no-log-init --home-dir /app --shell /usr/sbin/nologin brand \
    && install --directory --owner=brand --group=brand /var/lib/brand
# Without a DATABASE_URL of its own the site keeps SQLite in the volume, the one place it may write.
ENV PATH="/venv/bin:$PATH" PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    VAR_DIR=/var/lib/brand STATIC_DIR=/static PORT=8000 \
    DATABASE_URL=sqlite:////var/lib/brand/db.sqlite3
COPY --from=build /venv /venv
COPY --from=build /static /static
COPY --from=build /app /app
WORKDIR /app
USER 10001:10001
VOLUME /var/lib/brand
EXPOSE 8000
# The first start migrates, and loads the demo where asked to, before it answers.
HEALTHCHECK --interval=15s --timeout=5s --start-period=600s --retries=3 \
    CMD ["/app/docker/entrypoint", "health"]
ENTRYPOINT ["/app/docker/entrypoint"]
CMD ["web"]
